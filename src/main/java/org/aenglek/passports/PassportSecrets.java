package org.aenglek.passports;

import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.base.Secret;
import org.aenglek.site.Signer;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/** What follows from a passport and a key outside the database: its links, and the code on it. */
@Component
class PassportSecrets {
  private final Vault vault;
  private final Signer signer;

  PassportSecrets(Vault vault, Signer signer) {
    this.vault = vault;
    this.signer = signer;
  }

  Secret link(UUID passport) {
    return Secret.of(vault.hash("passports.secret", passport.toString()));
  }

  Secret shown(UUID passport) {
    return Secret.of(vault.hash("passports.shown", passport.toString()));
  }

  /** {@code 7Q4K2M9P.mark}: what a village scans, signed so that it is known without signal. */
  String code(String reference) {
    return reference + "." + signer.sign(signed(reference));
  }

  /**
   * The reference in a code, or in what somebody has typed of it.
   *
   * @throws NotThere when it was not made here
   */
  String read(String code) {
    int end = code.indexOf('.');
    if (end < 0) {
      if (Reference.isSpoken(code)) return code;
    } else if (signer.isSigned(signed(code.substring(0, end)), code.substring(end + 1))) {
      return code.substring(0, end);
    }
    throw new NotThere("passport");
  }

  private static String signed(String reference) {
    return "passport." + reference;
  }
}
