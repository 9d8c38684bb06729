@NullMarked
package org.aenglek.bookings.web;

import org.jspecify.annotations.NullMarked;
