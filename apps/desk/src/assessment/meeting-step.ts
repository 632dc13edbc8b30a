/** Sends one step of the meeting; the window is asked for again after it. */
export type MeetingStep = (step: string, body?: unknown) => void
