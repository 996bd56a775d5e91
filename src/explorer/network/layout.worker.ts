import { type LayoutTask, layoutOf } from './layout.ts'

// Lays things out beside the page, which stays quick meanwhile. Each message is a task with a number; the answer has it too.

addEventListener('message', ({ data }: MessageEvent<{ readonly number: number; readonly task: LayoutTask }>) => {
  const places = layoutOf(data.task)
  postMessage({ number: data.number, places }, { transfer: [places.buffer] })
})
