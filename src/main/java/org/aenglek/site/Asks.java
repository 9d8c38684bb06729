package org.aenglek.site;

import java.util.Set;

/**
 * A controller whose pages read query parameters names them, so that kept pages tell them apart.
 */
public interface Asks {
  Set<String> parameters();
}
