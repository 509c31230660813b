import { Link } from '@tanstack/react-router'
import { useFrameText } from '../text/frameText.ts'
import { PageHead } from '../ui/PageHead.tsx'

export function NotFound() {
  const { notFound } = useFrameText()
  return (
    <>
      <PageHead title={notFound.title} lead={notFound.text} />
      <p>
        <Link className="btn" to="/home">
          {notFound.back}
        </Link>
      </p>
    </>
  )
}
