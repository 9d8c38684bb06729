package org.aenglek.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final String PHONE = "081 234 5678";
  @TempDir Path home;

  private Vault vault() {
    return new Vault(
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
  void opensWhatItSealedAlsoAfterARestart() {
    var sealed = vault().seal(PHONE, "person 1");
    assertThat(vault().open(sealed, "person 1")).isEqualTo(PHONE);
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain("234");
  }

  @Test
  void theSameTextIsSealedDifferentlyAndFoundByTheSameHash() {
    var vault = vault();
    assertThat(vault.seal(PHONE, "a")).isNotEqualTo(vault.seal(PHONE, "a"));
    assertThat(vault.hash("phone", PHONE)).isEqualTo(vault().hash("phone", PHONE));
    assertThat(vault.hash("phone", PHONE)).isNotEqualTo(vault.hash("name", PHONE));
  }

  @Test
  void opensNothingThatWasMovedOrChanged() {
    var vault = vault();
    var sealed = vault.seal(PHONE, "person 1");
    assertThatThrownBy(() -> vault.open(sealed, "person 2"))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(sealed, "person 1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aNewerKeySealsAndTheOlderOnesStillOpen() throws IOException {
    var before = vault().seal(PHONE, "person 1");
    Files.write(home.resolve("keys/seal-2.key"), new byte[32]);
    var vault = vault();
    assertThat(vault.open(before, "person 1")).isEqualTo(PHONE);
    assertThat(vault.seal(PHONE, "person 1")).startsWith(0, 0, 0, 2);
  }

  @Test
  void onlyTheirOwnerReadsTheKeysAndAShortOneIsRefused() throws IOException {
    vault();
    var key = home.resolve("keys/seal-1.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.write(key, new byte[5]);
    assertThatThrownBy(this::vault)
        .hasRootCauseMessage(key + " is not a key: it has 5 bytes, not 32");
  }
}
