package org.aenglek.people;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aenglek.base.Refusal;
import org.aenglek.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What somebody does on a page. */
public final class Deeds {
  private Deeds() {}

  /** Something that may be refused. */
  public interface Deed {
    void done();
  }

  /**
   * Of somebody who has signed in. Afterwards they see a page anew; a refusal is told on the page
   * from which they came.
   *
   * @param address where they go
   * @throws Access.SignInFirst when nobody has
   * @throws Access.NotAllowed when it is not theirs to do: there is no page to tell it on
   */
  public static Object then(String address, Deed deed, Function<Refusal, Page> refusedPage) {
    Access.requireSomebody();
    return ofAnybody(address, deed, refusedPage);
  }

  /**
   * The same where the address is known once it is done.
   *
   * @param deed answers where they go
   */
  public static Object to(Supplier<String> deed, Function<Refusal, Page> refusedPage) {
    Access.requireSomebody();
    return tried(deed, refusedPage);
  }

  /** The same of whoever sends it. */
  public static Object ofAnybody(String address, Deed deed, Function<Refusal, Page> refusedPage) {
    return tried(
        () -> {
          deed.done();
          return address;
        },
        refusedPage);
  }

  private static Object tried(Supplier<String> deed, Function<Refusal, Page> refusedPage) {
    try {
      return see(deed.get());
    } catch (Access.NotAllowed | Access.SignInFirst notTheirs) {
      throw notTheirs;
    } catch (Refusal refused) {
      return refusedPage.apply(refused);
    }
  }

  public static ResponseEntity<Void> see(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
