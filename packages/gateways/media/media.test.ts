import { collect } from '@shaoying/application'
import { isRefusal } from '@shaoying/domain'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import {
  box,
  hasSharedMedia,
  pngThatPromises,
  readerOf,
  sharedFile,
  telephonePhoto,
  zipOf,
} from '../testing/sample-files.ts'
import { media } from './media.ts'

async function drawn(content: Buffer) {
  const pictures = await media.drawAnew(readerOf(content))
  if (isRefusal(pictures)) throw new Error(pictures.code)
  return pictures
}

const place = Buffer.from('+39.9042+116.4074/')

describe('what a file is, told from its bytes', () => {
  it('a page, a drawing with script and an archive are not what their names say', async () => {
    expect(await media.recognise(readerOf(Buffer.from('<!doctype html><script>alert(1)</script>')))).toBeNull()
    expect(
      await media.recognise(readerOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))),
    ).toBeNull()
    expect(await media.recognise(readerOf(zipOf('a.txt', Buffer.from('hello'))))).toBe('application/zip')
    expect(await media.recognise(readerOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])))).toBe(
      'application/x-msdownload',
    )
  })

  it('an office file whose first part unpacks to half a gigabyte is given up, not unpacked', async () => {
    const bomb = zipOf('[Content_Types].xml', Buffer.alloc(512 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(600_000)
    const before = process.memoryUsage.rss()
    expect(await media.recognise(readerOf(bomb))).not.toContain('officedocument')
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024)
  })

  it.skipIf(!hasSharedMedia)('the smallest files of thirteen types are what they are', async () => {
    const names = [
      'jpeg.jpg',
      'png-transparent.png',
      'gif-transparent.gif',
      'webp.webp',
      'bmp.bmp',
      'mp3.mp3',
      'wav.wav',
      'mp4-with-audio.mp4',
      'webm.webm',
      'pdf.pdf',
      'zip.zip',
      'html5.html',
      'svg.svg',
    ]
    const types = await Promise.all(names.map((name) => media.recognise(readerOf(sharedFile(`tiny/${name}`)))))
    expect(types).toEqual([
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/webp',
      'image/bmp',
      'audio/mpeg',
      'audio/wav',
      'video/mp4',
      'video/webm',
      'application/pdf',
      'application/zip',
      null,
      null,
    ])
  })
})

describe('pictures drawn anew', () => {
  it('R126: place, camera and time are gone, and what lay on its side stands upright', async () => {
    const photo = await telephonePhoto()
    const before = await sharp(photo).metadata()
    expect([before.orientation, before.exif!.includes('Telling')]).toEqual([6, true])
    const { shown, thumbnail } = await drawn(photo)
    for (const picture of [shown, thumbnail]) {
      const { exif, iptc, xmp, orientation } = await sharp(picture.content).metadata()
      expect([exif, iptc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
      expect(Buffer.from(picture.content).includes('Telling')).toBe(false)
    }
    expect([shown.width, shown.height]).toEqual([300, 400])
    const [, , blueAbove] = await sharp(shown.content)
      .extract({ left: 100, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer()
    const [redBelow] = await sharp(shown.content).extract({ left: 100, top: 380, width: 1, height: 1 }).raw().toBuffer()
    expect([blueAbove! > 150, redBelow! > 150]).toEqual([true, true])
  })

  it('is no longer than 2560 pixels, its thumbnail no longer than 320, and a small one stays small', async () => {
    const big = await drawn(
      await sharp({ create: { width: 5000, height: 2500, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer(),
    )
    expect([big.shown.width, big.shown.height, big.thumbnail.width]).toEqual([2560, 1280, 320])
    const small = await drawn(
      await sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer(),
    )
    expect([small.shown.width, small.thumbnail.width]).toEqual([20, 20])
    expect((await sharp(small.shown.content).raw().toBuffer())[0]).toBe(255)
  })

  it('a picture that promises more pixels than memory holds is refused by its header', async () => {
    expect(await media.drawAnew(readerOf(await pngThatPromises(30_000, 30_000)))).toMatchObject({
      code: 'attachment.picture_too_big',
      params: { width: 30_000, height: 30_000 },
    })
  })

  it('a broken picture is refused; a spool that cannot be read is a fault and no refusal', async () => {
    const photo = await telephonePhoto()
    expect(await media.drawAnew(readerOf(photo.subarray(0, 300)))).toMatchObject({ code: 'attachment.unreadable' })
    expect(
      await media.drawAnew(readerOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))),
    ).toMatchObject({ code: 'attachment.unreadable' })
    const failing = async function* () {
      yield photo.subarray(0, 100)
      throw new Error('the disk is gone')
    }
    await expect(media.drawAnew(failing)).rejects.toThrow('the disk is gone')
  })

  it.skipIf(!hasSharedMedia)('R126: photographs from life lose the place where they were taken', async () => {
    for (const name of ['photo_gps_DSCN0010.jpg', 'photo_gps_DSCN0025.jpg', 'photo_gps_DSCN0042.jpg']) {
      const photo = sharedFile(name)
      expect(photo.includes('NIKON')).toBe(true)
      const { shown } = await drawn(photo)
      expect((await sharp(shown.content).metadata()).exif).toBeUndefined()
      expect(Buffer.from(shown.content).includes('NIKON')).toBe(false)
    }
    const lying = sharedFile('photo_orientation_6.jpg')
    const { width, height } = await sharp(lying).metadata()
    const { shown } = await drawn(lying)
    expect([shown.width, shown.height]).toEqual([height, width])
  })
})

describe('films and recordings', () => {
  const film = Buffer.concat([
    box('ftyp', 'isom\0\0\0\0isom'),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box('trak', box('udta', box('name', 'Telling'))),
      box('udta', box('\u00a9xyz', Buffer.from([0, place.length, 0, 0]), place)),
      box('meta', box('hdlr', Buffer.alloc(25)), box('ilst', box('data', place))),
    ),
    box('uuid', Buffer.alloc(16, 7), '<x:xmpmeta>Telling</x:xmpmeta>'),
    box('mdat', 'the film itself'),
  ])

  it('R126: what says where a film was made is found, in its user data, its lists and its makers’ boxes; the film itself is not touched', async () => {
    const parts = await media.findTellingParts(readerOf(film, 64), film.length, 'video/mp4')
    const blanked = Buffer.from(film)
    for (const { from, to } of parts) blanked.fill(0, from, to + 1)
    expect([film.includes(place), film.includes('Telling')]).toEqual([true, true])
    expect([blanked.includes(place), blanked.includes('Telling')]).toEqual([false, false])
    expect(blanked.includes('the film itself')).toBe(true)
    expect(await media.recognise(readerOf(blanked))).toBe('video/mp4')
    expect(['moov', 'trak', 'udta', 'meta', 'ilst', 'mdat'].every((type) => blanked.includes(type))).toBe(true)
  })

  it('boxes that claim to be longer than the file end the search without harm', async () => {
    const broken = Buffer.from(film)
    broken.writeUInt32BE(0xfffffff0, 20)
    expect(await media.findTellingParts(readerOf(broken), broken.length, 'video/mp4')).toEqual([])
    expect(await media.findTellingParts(readerOf(Buffer.from('short')), 5, 'video/mp4')).toEqual([])
  })

  it.skipIf(!hasSharedMedia)('a real film is found out too, and a recording in WAV has nothing to tell', async () => {
    const real = sharedFile('video_5s.mp4')
    const parts = await media.findTellingParts(readerOf(real), real.length, 'video/mp4')
    expect(parts).toHaveLength(1)
    expect((await collect(readerOf(real)(parts[0]))).includes('Lavf')).toBe(true)
    const speech = sharedFile('speech_zh.wav')
    expect(await media.findTellingParts(readerOf(speech), speech.length, 'audio/wav')).toEqual([])
  })
})
