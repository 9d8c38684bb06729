package org.aenglek.house;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import org.aenglek.Aenglek;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The arrows between modules are those of the design. */
class ModulesTest {
  private final ApplicationModules modules = ApplicationModules.of(Aenglek.class);

  @Test
  void everyArrowPointsDown() {
    modules.verify();
  }

  @Test
  void theListOfModulesIsUpToDate() {
    var rows =
        modules.stream()
            .sorted(comparing(module -> module.getIdentifier().toString()))
            .map(module -> "| `" + module.getIdentifier() + "` | " + arrows(module) + " |\n")
            .collect(joining());
    WrittenByTest.mustEqual(
        "docs/modules.md",
        "# Modules\n\nWritten by `ModulesTest`.\n\n| Module | depends on |\n|---|---|\n" + rows);
  }

  private String arrows(ApplicationModule module) {
    return module
        .getDirectDependencies(modules, DependencyType.DEFAULT, DependencyType.USES_COMPONENT)
        .uniqueModules()
        .map(other -> "`" + other.getIdentifier() + "`")
        .sorted()
        .collect(joining(" "));
  }
}
