// Node 18 has Web Crypto under another name.
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
