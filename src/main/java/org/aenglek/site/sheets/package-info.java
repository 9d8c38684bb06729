/**
 * Files of spreadsheets, whatever wrote them, as grids of cells: never more of a file than is
 * allowed, and nothing of what stands in it is believed.
 */
@NullMarked
package org.aenglek.site.sheets;

import org.jspecify.annotations.NullMarked;
