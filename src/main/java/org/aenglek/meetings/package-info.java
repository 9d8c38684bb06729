/**
 * Meetings: who meets in a place, what they speak about, what they resolve, and what becomes of it.
 *
 * <p>A body is appointed by an order with seats; it calls meetings, whose agenda fills itself with
 * what is open ({@link org.aenglek.meetings.PutsOnAgenda}, which higher modules implement too). A
 * resolution either takes note or makes a task with an owner and a due date; the task reminds its
 * owner, is told to the chair when it is late, and stands under matters arising until it is closed
 * with evidence. What an organisation promises is a task as well. Minutes are written by one at a
 * time and read by the others as they grow; once approved, nothing of the meeting changes.
 *
 * <p>Nothing is taken away here: who has a task, what was reported and what was written down are
 * rows that are only added to.
 */
@ApplicationModule(
    allowedDependencies = {"base", "site", "areas", "post", "people", "media", "communities"})
@NullMarked
package org.aenglek.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
