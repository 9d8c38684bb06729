@NullMarked
package org.aenglek.meetings.web;

import org.jspecify.annotations.NullMarked;
