package org.storycorner.queue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/** Tells wrong bytes in the store's file from what else may fail there: they make H2 fail in any way there is. */
final class Damage {
    private static final Set<Integer> CERTAIN =
            Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX);

    private Damage() {}

    /**
     * While a store is opened, nobody else uses it and nothing is written but what its history of migrations lacks: so all
     * that speaks against it is damage, but that another program has it open or that it did not answer in time.
     */
    static boolean isLikely(@Nullable Throwable failed) {
        return switch (failed) {
            case null -> false;
            case BoxRefusedException another -> false;
            case MVStoreException itsFile -> true;
            case IncorrectResultSizeDataAccessException twice -> true;
            case SQLTransientConnectionException late -> isLikely(late.getCause());
            case SQLException sql -> sql.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1;
            // A history that does not fit, where no newer version wrote it: released migrations never change.
            case FlywayException history -> history.getCause() == null || isLikely(history.getCause());
            default -> isLikely(failed.getCause());
        };
    }

    /** In a running box, where the disk may be full and others wait for the same row: only what nothing else brings about. */
    static boolean isCertain(@Nullable Throwable failed) {
        return switch (failed) {
            case null -> false;
            case IncorrectResultSizeDataAccessException result -> result.getActualSize() > 1;
            case MVStoreException itsFile when itsFile.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT -> true;
            case SQLException sql when CERTAIN.contains(sql.getErrorCode()) -> true;
            default -> isCertain(failed.getCause());
        };
    }
}
