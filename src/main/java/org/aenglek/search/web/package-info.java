/** The front door, home and the search page. */
@NullMarked
package org.aenglek.search.web;

import org.jspecify.annotations.NullMarked;
