import type { ReactNode } from "react";
import "./child-face.css";

/** From deep sleep (S1) by quiet and awake (S4) to crying (S6). */
type Face = "S1" | "S2" | "S3" | "S4" | "S5" | "S6";

const closed = (
  <>
    <path d="M9 17q3 2.5 6 0" />
    <path d="M21 17q3 2.5 6 0" />
  </>
);
const open = (
  <>
    <circle cx="12" cy="16" r="1.8" fill="currentColor" />
    <circle cx="24" cy="16" r="1.8" fill="currentColor" />
  </>
);

/** What differs between the faces: eyes, mouth, and what is round them. */
const drawings: Readonly<Record<Face, ReactNode>> = {
  S1: (
    <>
      {closed}
      <path d="M16 24h4" />
      <path d="M27 3h5l-5 5h5" />
      <path d="M33.500 10h3l-3 3h3" />
    </>
  ),
  S2: (
    <>
      {closed}
      <path d="M15 23.500q3 2 6 0" />
      <path d="M29 4h4l-4 4h4" />
    </>
  ),
  S3: (
    <>
      <path d="M9 15.500h6" />
      <path d="M21 15.500h6" />
      <path d="M10.500 15.500q1.500 3 3 0" fill="currentColor" />
      <path d="M22.500 15.500q1.500 3 3 0" fill="currentColor" />
      <ellipse cx="18" cy="24" rx="2" ry="1.500" />
    </>
  ),
  S4: (
    <>
      {open}
      <path d="M14 23q4 3.500 8 0" />
    </>
  ),
  S5: (
    <>
      {open}
      <path d="M13 22q5 6 10 0z" fill="currentColor" />
      <path d="M1.500 13q-2 5 0 10" />
      <path d="M34.500 13q2 5 0 10" />
    </>
  ),
  S6: (
    <>
      <path d="M9 15l6 2" />
      <path d="M27 15l-6 2" />
      <path d="M14 26q4-5 8 0" />
      <path d="M11 20q-2 3 0 4q2-1 0-4" fill="currentColor" />
      <path d="M25 20q2 3 0 4q-2-1 0-4" fill="currentColor" />
    </>
  ),
};

/** A drawn face of a child in one of the six states; the words beside it say the same. */
export function ChildFace({ state }: { state: Face }) {
  return (
    <svg
      className="child-face"
      viewBox="-3 0 43 36"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="18" cy="18" r="15" />
      {drawings[state]}
    </svg>
  );
}
