package org.aenglek.media;

/**
 * One repeat of a weave, {@code threads} wide and {@code picks} high. Tiles with figures are
 * symmetric about their first thread: drawing threads 0 to {@code threads / 2} and their mirror
 * image draws the whole.
 */
record Tile(int threads, int picks, Yarn[][] yarns) {

  /** Says which yarn lies on top where a thread and a pick cross. */
  interface Draft {
    Yarn at(int thread, int pick);
  }

  static Tile of(int threads, int picks, Draft draft) {
    var yarns = new Yarn[picks][threads];
    for (int pick = 0; pick < picks; pick++)
      for (int thread = 0; thread < threads; thread++) yarns[pick][thread] = draft.at(thread, pick);
    return new Tile(threads, picks, yarns);
  }

  /** One yarn alone. */
  static Tile plain(int picks, Yarn yarn) {
    return of(1, picks, (thread, pick) -> yarn);
  }

  /** The ground under every figure: a tabby, a twill or a basket weave in two close shades. */
  static Tile twill(int kind) {
    return of(
        4,
        4,
        (thread, pick) ->
            (switch (kind) {
                  case 0 -> (thread + pick) % 2 == 0;
                  case 1 -> (thread + pick) % 4 == 0;
                  default -> (thread / 2 + pick / 2) % 2 == 0;
                })
                ? Yarn.SHADE
                : Yarn.GROUND);
  }

  Yarn at(int thread, int pick) {
    return yarns[Math.floorMod(pick, picks)][Math.floorMod(thread, threads)];
  }

  /**
   * The runs of a yarn in the first {@code within} threads as path data, each a line along the
   * middle of its pick.
   */
  String path(Yarn yarn, int within) {
    var path = new StringBuilder();
    for (int pick = 0; pick < picks; pick++) appendRuns(path, yarn, pick, within);
    return path.toString();
  }

  private void appendRuns(StringBuilder path, Yarn yarn, int pick, int within) {
    int pen = -1;
    for (int thread = 0, end; thread < within; thread = end) {
      end = endOfRun(thread, pick, within);
      if (yarns[pick][thread] != yarn) continue;
      path.append(pen < 0 ? "M" + thread + " " + pick + ".5" : "m" + (thread - pen) + " 0")
          .append('h')
          .append(end - thread);
      pen = end;
    }
  }

  private int endOfRun(int thread, int pick, int within) {
    int end = thread + 1;
    while (end < within && yarns[pick][end] == yarns[pick][thread]) end++;
    return end;
  }
}
