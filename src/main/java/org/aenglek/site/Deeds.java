package org.aenglek.site;

import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.aenglek.base.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What somebody does by a form, and what they see afterwards. */
public final class Deeds {
  /** It is not theirs to do, so there is no page on which to tell it. */
  private static final Set<Integer> NOT_THEIRS = Set.of(401, 403);

  private Deeds() {}

  /** Something that may be refused. */
  public interface Deed {
    void done();
  }

  /** Afterwards they see a page anew; a refusal is told on the page from which they came. */
  public static Object then(String address, Deed deed, Function<Refusal, Page> refusedPage) {
    try {
      deed.done();
      return see(address);
    } catch (Refusal refused) {
      if (NOT_THEIRS.contains(refused.status())) throw refused;
      return refusedPage.apply(refused);
    }
  }

  public static ResponseEntity<Void> see(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
