/** What the buttons of every map are called. */
export const mapWords = {
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  fit: { zh: '看全部', en: 'See everything' },
} as const
