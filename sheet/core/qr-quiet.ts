/** Clear modules on every side of a QR code. Apart from the code itself, whose encoder is loaded on use. */
export const QUIET = 4;
