export { createSender, type Sender, type SenderOptions } from './create-sender.ts';
