package org.aenglek.communities;

/**
 * How many communities there are. Nobody counts beyond {@link #MOST}: it would take longer than the
 * answer is worth.
 *
 * @param onlyListed how many of them are but a name on a list
 * @param isMore whether there are more than that
 */
public record CommunityCount(int number, int onlyListed, boolean isMore) {
  public static final int MOST = 500;

  static CommunityCount of(int counted, int onlyListed) {
    return new CommunityCount(Math.min(counted, MOST), onlyListed, counted > MOST);
  }
}
