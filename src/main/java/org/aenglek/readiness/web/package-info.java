@NullMarked
package org.aenglek.readiness.web;

import org.jspecify.annotations.NullMarked;
