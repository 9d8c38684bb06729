package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole or not there. */
class FolderStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsPutIsFoundUntilItIsDeletedAndNothingIsLeft() throws IOException {
    var store = new FolderStore(folder.resolve("media"));
    var bytes = Files.writeString(folder.resolve("picture"), "pixels");
    assertThat(store.find("abcd/320.jpg")).isEmpty();
    store.put("abcd/320.jpg", bytes);
    store.put("abcd/320.jpg", bytes);
    try (var found = store.find("abcd/320.jpg").orElseThrow()) {
      assertThat(found).hasContent("pixels");
    }
    try (var files = Files.list(folder.resolve("media/ab/abcd"))) {
      assertThat(files).hasSize(1);
    }
    store.delete("abcd/320.jpg");
    store.delete("abcd/320.jpg");
    assertThat(folder.resolve("media/ab/abcd")).doesNotExist();
  }

  /** As when the disk is full or broken: nothing half-written is ever found. */
  @Test
  void whatCannotBeWrittenLeavesNothing() throws IOException {
    var store = new FolderStore(folder.resolve("media"));
    assertThatThrownBy(() -> store.put("abcd/320.jpg", folder.resolve("missing")))
        .isInstanceOf(IOException.class);
    assertThat(store.find("abcd/320.jpg")).isEmpty();
    try (var files = Files.list(folder.resolve("media/ab/abcd"))) {
      assertThat(files).isEmpty();
    }
  }
}
