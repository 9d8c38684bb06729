package org.aenglek.training;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;

/** Whoever knows what products a village sells; a module above this one does. */
public interface SoldProducts {

  record Product(UUID id, LocalText name) {}

  List<Product> of(UUID community);
}
