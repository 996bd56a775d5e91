import './palette.css'
import './style.css'

// What the server says of the page is painted before the script starts that takes its place.
if (document.hidden) start()
else requestAnimationFrame(() => setTimeout(start))

function start(): void {
  void import('./page.tsx')
}
