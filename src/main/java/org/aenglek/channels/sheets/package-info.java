/**
 * What a place tells of itself, as sheets: taken away, changed in a spreadsheet, and brought back.
 *
 * <p>A {@code Sheet} has a column for each field of a {@link org.aenglek.revisions.Revisable}, so a
 * new field is there the day it is asked for. A file becomes {@code Grid}s of cells, whatever wrote
 * it; a {@code Plan} says what it would change and what is wrong with it; {@code Imports} keeps the
 * grids sealed until somebody confirms the plan, and then does all of it or nothing.
 */
@NullMarked
package org.aenglek.channels.sheets;

import org.jspecify.annotations.NullMarked;
