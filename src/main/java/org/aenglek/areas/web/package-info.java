/** What maps are drawn from. */
@NullMarked
package org.aenglek.areas.web;

import org.jspecify.annotations.NullMarked;
