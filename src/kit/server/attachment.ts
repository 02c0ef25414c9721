export const mime = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export type FileReply = { header(name: string, value: string): FileReply; send(body: string | Uint8Array): unknown };

/** A file the browser saves under `name`, which must be plain ASCII. */
export const sendFile = (reply: FileReply, name: string, type: string, body: string | Uint8Array): unknown =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(typeof body === 'string' ? body : Buffer.from(body));
