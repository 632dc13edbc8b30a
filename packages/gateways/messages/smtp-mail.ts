import { GatewayFault, type MessageGateway, type SendOutcome } from '@shaoying/application'
import { createTransport } from 'nodemailer'

export interface SmtpOptions {
  /** `smtps://user:password@mail.example.gov.cn` or `smtp://…:587`, which turns to TLS before anything is said. */
  readonly url: string
  /** `云溪市12345 <12345@example.gov.cn>` */
  readonly from: string
}

const timeoutMs = 20_000

/**
 * Mail through a server (SMTP). Its answer 5xx means never (a person looks), 4xx and silence mean later. Plain
 * `smtp:` to another machine insists on TLS. The message's id stands in `Message-ID`, so that a repeat shows as one.
 */
export function smtpMail({ url, from }: SmtpOptions): MessageGateway & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url)
  const isLocal = hostname === '127.0.0.1' || hostname === 'localhost'
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    requireTLS: protocol === 'smtp:' && !isLocal,
    pool: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  })
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    name: 'smtp',
    async send({ messageId, to, subject, text }): Promise<SendOutcome> {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${messageId}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'taken' }
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        // Of the server's words nothing is kept: they quote the address.
        if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH')
          return { outcome: 'refused', fault: `SMTP ${responseCode}` }
        throw new GatewayFault(`SMTP ${responseCode ?? code ?? 'error'}`)
      }
    },
    close: () => transport.close(),
  }
}
