package org.storycorner.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;

/** The accounts as they lie in the store. */
@Component
class AccountTable {

    static final String ACCOUNTS = "SELECT id, name, role, enabled, temporary, edition, signed_in FROM account ";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        return jdbc.sql(ACCOUNTS + "ORDER BY enabled DESC, folded")
                .query(AccountTable::read)
                .list();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(ACCOUNTS + "WHERE id = :id")
                .param("id", id)
                .query(AccountTable::read)
                .optional();
    }

    Optional<Account> byName(AccountName name) {
        return jdbc.sql(ACCOUNTS + "WHERE folded = :folded")
                .param("folded", name.folded())
                .query(AccountTable::read)
                .optional();
    }

    /** How many managers can sign in. */
    long managers() {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE role = 'MANAGER' AND enabled")
                .query(Long.class)
                .single();
    }

    String passwordOf(UUID id) {
        return jdbc.sql("SELECT password FROM account WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void add(Account account, String password) {
        jdbc.sql("""
                        INSERT INTO account
                            (id, name, folded, role, password, temporary, enabled, edition, text_size, colours)
                        VALUES (:id, :name, :folded, :role, :password, :temporary, :enabled, :edition, '', '')
                        """)
                .param("id", account.id())
                .param("name", account.name().text())
                .param("folded", account.name().folded())
                .param("role", account.role().name())
                .param("password", password)
                .param("temporary", account.hasTemporaryPassword())
                .param("enabled", account.enabled())
                .param("edition", account.edition())
                .update();
    }

    /** Also ends what sessions the account has, as they go by the old name. */
    void rename(UUID id, AccountName name) {
        jdbc.sql("UPDATE account SET name = :name, folded = :folded, edition = edition + 1 WHERE id = :id")
                .param("name", name.text())
                .param("folded", name.folded())
                .param("id", id)
                .update();
    }

    /** Also ends what sessions the account has. */
    void setRole(UUID id, Role role) {
        jdbc.sql("UPDATE account SET role = :role, edition = edition + 1 WHERE id = :id")
                .param("role", role.name())
                .param("id", id)
                .update();
    }

    /** Also ends what sessions the account has. */
    void enable(UUID id, boolean enabled) {
        jdbc.sql("UPDATE account SET enabled = :enabled, edition = edition + 1 WHERE id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    /** Also ends what sessions the account has. */
    void setPassword(UUID id, String password, boolean temporary) {
        jdbc.sql("""
                        UPDATE account SET password = :password, temporary = :temporary, edition = edition + 1
                        WHERE id = :id
                        """)
                .param("password", password)
                .param("temporary", temporary)
                .param("id", id)
                .update();
    }

    /** What the person chose; empty until then. */
    Optional<ConsoleLook> look(UUID id) {
        return jdbc.sql("SELECT text_size, colours FROM account WHERE id = :id AND text_size <> ''")
                .param("id", id)
                .query((row, number) -> new ConsoleLook(
                        TextSize.valueOf(row.getString("text_size")), Colours.valueOf(row.getString("colours"))))
                .optional();
    }

    void setLook(UUID id, ConsoleLook look) {
        jdbc.sql("UPDATE account SET text_size = :size, colours = :colours WHERE id = :id")
                .param("size", look.textSize().name())
                .param("colours", look.colours().name())
                .param("id", id)
                .update();
    }

    void signedIn(UUID id, Instant moment) {
        jdbc.sql("UPDATE account SET signed_in = :moment WHERE id = :id")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Forces what was committed onto the disk. */
    void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new AccountName(row.getString("name")),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                row.getBoolean("temporary"),
                row.getInt("edition"),
                Optional.ofNullable(row.getObject("signed_in", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
