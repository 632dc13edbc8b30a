import type { LiveScreens } from '@shaoying/application'

/** The live tail of the trace, cut to what each listener may see. */
export type RealtimePort = Pick<LiveScreens, 'subscribe' | 'place'>
