package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was forgotten after the backup is forgotten again before anybody reads. */
class FirstStartTest {
  @TempDir Path home;
  private final List<String> forgotten = new ArrayList<>();

  @Test
  void erasuresAreDoneAgainOnce() throws IOException {
    Files.writeString(home.resolve(FirstStart.ERASURES), "somebody\n");
    FirstStart.mark(home);
    start(this::forget);
    start(this::forget);
    assertThat(forgotten).containsExactly("somebody");
  }

  @Test
  void withoutARestoreThereIsNothingToDo() throws IOException {
    Files.writeString(home.resolve(FirstStart.ERASURES), "somebody\n");
    start(this::forget);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void whatWentWrongIsStillToDo() throws IOException {
    Files.writeString(home.resolve(FirstStart.ERASURES), "somebody\n");
    FirstStart.mark(home);
    assertThatThrownBy(
            () ->
                start(
                    erasures -> {
                      throw new IllegalStateException("not now");
                    }))
        .hasMessage("not now");
    start(this::forget);
    assertThat(forgotten).containsExactly("somebody");
  }

  private void start(AfterRestore hook) {
    new FirstStart(home, List.of(hook)).afterSingletonsInstantiated();
  }

  private void forget(Path erasures) {
    try {
      forgotten.addAll(Files.readAllLines(erasures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
