import type { Telephone } from '@shaoying/application'

/** No exchange: calls ring when somebody tries them out, and there is no receiver to lift. */
export const simulatedTelephone: Telephone = { isSimulated: true, act: async () => undefined }
