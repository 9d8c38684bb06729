package org.aenglek.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aenglek.trips.engine.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrienteeringFileTest {
  private static final String HEADING = "4 1 1 1\n0 200\n";
  private static final String DEPOT = " 0 10.00 10.00 0.00 0.00 0 0 0 100\n";

  @TempDir private Path folder;

  @Test
  void distancesAreCutOffAfterOneDecimal() throws IOException {
    var problem =
        OrienteeringFile.read(file(HEADING + DEPOT + " 1 11.00 11.00 5.00 7.00 1 1 1 20 30\n"), 2);
    assertThat(problem.travel().times()).containsExactly(0, 14, 14, 0);
    assertThat(problem.places().getFirst().windows().getLast())
        .containsExactly(new Window(200, 300));
    assertThat(problem.days()).hasSize(2).allMatch(day -> day.latest() == 1_000);
  }

  @Test
  void andAfterTwoWhereCoordinatesHaveThree() throws IOException {
    var problem =
        OrienteeringFile.read(file(HEADING + DEPOT + " 1 11.000 11.00 5 7 1 1 1 20 30\n"), 1);
    assertThat(problem.travel().times()).containsExactly(0, 141, 141, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1 11.00 11.00, has too few columns",
    "5 11.00 11.00 5 7 1 1 1 20 30, has vertex 5 instead of 1",
    "1 11.00 x 5 7 1 1 1 20 30, has no number but x"
  })
  void aMalformedFileGetsItsLineNumber(String row, String what) throws IOException {
    var file = file(HEADING + DEPOT + row + "\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrienteeringFile.read(file, 1))
        .withMessageEndingWith("line 4: " + what);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x1.txt"), text);
  }
}
