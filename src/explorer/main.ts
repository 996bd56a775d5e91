import './palette.css'
import './style.css'

// What the server says of the page is painted before the script starts that takes its place, and before fonts are fetched
// that would keep slow connections busy: the fallbacks in style.css are as wide and high.
if (document.hidden) start()
else requestAnimationFrame(() => setTimeout(start))

function start(): void {
  void import('./fonts.css')
  // In a task of its own: on a slow phone the script alone takes long enough to notice.
  void import('./page.tsx').then(({ show }) => setTimeout(show))
}
