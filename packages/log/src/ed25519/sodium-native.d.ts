/** The few functions of sodium-native 5 that are used here; the package brings no types. */

declare module "sodium-native" {
  interface Sodium {
    readonly crypto_sign_verify_detached: (
      signature: Uint8Array,
      message: Uint8Array,
      publicKey: Uint8Array,
    ) => boolean;
    readonly crypto_sign_detached: (
      signature: Uint8Array,
      message: Uint8Array,
      secretKey: Uint8Array,
    ) => void;
    readonly crypto_sign_seed_keypair: (
      publicKey: Uint8Array,
      secretKey: Uint8Array,
      seed: Uint8Array,
    ) => void;
  }
  const sodium: Sodium;
  export default sodium;
}
