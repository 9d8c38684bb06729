package org.aenglek;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A backup or a restore cannot go on; its operator is told why in a sentence. */
class BackupFailed extends RuntimeException {

  BackupFailed(String sentence) {
    super(sentence);
  }

  /** Work that disks and databases can interrupt. */
  interface Work {
    void run() throws IOException, SQLException;
  }

  /** Answers the exit code: whatever is in the way is said, and nothing else. */
  static int told(PrintStream out, Work work) {
    try {
      work.run();
      return 0;
    } catch (BackupFailed | CannotStart sentence) {
      out.println(sentence.getMessage());
    } catch (IOException | UncheckedIOException | SQLException e) {
      out.println("It could not be done: " + e);
    }
    return 1;
  }
}
