@NullMarked
package org.aenglek.budgets.web;

import org.jspecify.annotations.NullMarked;
