/** The planner and the trips that it makes, as pages. */
@NullMarked
package org.aenglek.trips.web;

import org.jspecify.annotations.NullMarked;
