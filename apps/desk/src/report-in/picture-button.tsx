import { useId } from 'react'

/** Opens the camera; where there is none, the files. */
export function PictureButton({ label, onTaken }: { readonly label: string; readonly onTaken: (file: File) => void }) {
  const id = useId()
  return (
    <span className="sy-picture-button">
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        className="sy-hidden"
        onChange={({ target }) => (target.files?.[0] && onTaken(target.files[0]), (target.value = ''))}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  )
}
