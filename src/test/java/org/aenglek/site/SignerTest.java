package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {
  private static final String TEXT = "7Q4K2M9P.ban-tha-sai.20261128.20261128.4";
  @TempDir Path home;

  private Signer signer() {
    return new Signer(
        new Settings(
            home,
            null,
            URI.create("https://a.test"),
            ZoneOffset.UTC,
            true,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  @Test
  void knowsWhatItSignedAlsoAfterARestart() {
    var signature = signer().sign(TEXT);
    assertThat(Base64.getUrlDecoder().decode(signature)).hasSize(64);
    assertThat(signer().isSigned(TEXT, signature)).isTrue();
    assertThat(signer().isSigned(TEXT.replace(".4", ".5"), signature)).isFalse();
    assertThat(signer().isSigned(TEXT, signature.replace(signature.charAt(0), '_'))).isFalse();
    assertThat(signer().isSigned(TEXT, "not base64 ๑")).isFalse();
    assertThat(signer().isSigned(TEXT, "")).isFalse();
  }

  @Test
  void whoHasThePublicKeyCanTellToo() {
    var signer = signer();
    var key = Signer.publicKey(signer.publicKeys().getFirst());
    assertThat(Signer.isSigned(TEXT, signer.sign(TEXT), key)).isTrue();
    assertThatThrownBy(() -> Signer.publicKey("AAAA")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNewerKeySignsAndTheOlderOnesStillVerify(@TempDir Path other) throws IOException {
    var before = signer().sign(TEXT);
    var elsewhere = home.resolve("keys/sign-1.key");
    Files.copy(elsewhere, other.resolve("old"));
    Files.delete(elsewhere);
    signer();
    Files.move(elsewhere, home.resolve("keys/sign-2.key"));
    Files.copy(other.resolve("old"), elsewhere);
    var signer = signer();
    assertThat(signer.isSigned(TEXT, before)).isTrue();
    assertThat(signer.publicKeys()).hasSize(2);
    var newest = Signer.publicKey(signer.publicKeys().getFirst());
    assertThat(Signer.isSigned(TEXT, before, newest)).isFalse();
    assertThat(Signer.isSigned(TEXT, signer.sign(TEXT), newest)).isTrue();
  }

  @Test
  void aBrokenKeyIsNotTakenForOne() throws IOException {
    Files.createDirectories(home.resolve("keys"));
    Files.writeString(home.resolve("keys/sign-1.key"), "nothing");
    assertThatThrownBy(this::signer)
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("sign-1.key is not a key for signing");
  }
}
