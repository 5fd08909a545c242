/** The service's signing key, as hello gives its public half. */
export async function signingKey(server) {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
  server.serverKey = Buffer.from(spki).toString("base64");
  return pair.privateKey;
}

/** @param {CryptoKey} key @param {string} device */
export async function revocationOf(key, device) {
  const revokedAt = "2026-11-20T09:30:00+00:00";
  const words = new TextEncoder().encode(`revoke:${device}:${revokedAt}`);
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, words);
  return {
    device_id: device,
    revoked_at: revokedAt,
    signature: Buffer.from(signature).toString("base64"),
  };
}
