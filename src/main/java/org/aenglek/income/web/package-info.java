@NullMarked
package org.aenglek.income.web;

import org.jspecify.annotations.NullMarked;
