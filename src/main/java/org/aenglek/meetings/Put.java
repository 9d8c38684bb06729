package org.aenglek.meetings;

import java.util.UUID;

/**
 * Something that puts itself on an agenda.
 *
 * @param kind under which heading
 * @param subject what it is about; of one source each subject stands there once
 * @param title in Thai, in which minutes are written
 * @param words that say more; may be empty
 * @param address of the rows behind it, after the language; may be empty
 */
public record Put(AgendaItem.Kind kind, UUID subject, String title, String words, String address) {}
