/** Words of downloads. */
export const exportWords = {
  download: { zh: '下载 {format}', en: 'Download {format}' },
  downloading: { zh: '正在下载 {format}，已收到 {size}', en: 'Downloading {format}, {size} so far' },
  done: { zh: '{format} 已下载，{size}', en: '{format} downloaded, {size}' },
  stop: { zh: '停止', en: 'Stop' },
  failed: { zh: '没有下载完：{why}', en: 'The download did not finish: {why}' },
} as const
