export { createSend, type SendOptions } from './create-send.ts';
