package org.aenglek;

import java.nio.file.Path;

/**
 * What has to be done once after a restore, before the site opens: a backup knows nothing of what
 * was decided after it, above all not who had to be forgotten.
 */
interface AfterRestore {

  /**
   * Does it; a second time changes nothing more, because a start can be interrupted.
   *
   * @param erasures the list of erasures, which is kept outside every backup; there need not be one
   */
  void afterRestore(Path erasures);
}
