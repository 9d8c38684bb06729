package org.aenglek.training;

import java.util.List;
import org.aenglek.base.LocalText;

/**
 * How far a lesson has come in a community.
 *
 * @param people how many it concerns there
 * @param open how many of them have not finished it
 * @param names of those, for whoever may help them; none for others
 */
public record Reach(int people, int open, List<LocalText> names) {}
