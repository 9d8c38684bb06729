package org.aenglek.meetings;

import java.util.List;

/**
 * What stands on the agenda of a body's next meeting without anybody typing it: open tasks, wants
 * without an answer, figures. Higher modules implement it too.
 */
public interface PutsOnAgenda {

  /** A short word by which what it puts is known again. */
  String source();

  /** What is to be put on the agenda of that meeting now, so far as whoever acts may see it. */
  List<Put> on(Meeting meeting, Body body);
}
