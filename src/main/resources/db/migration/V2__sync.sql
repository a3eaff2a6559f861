-- What the box remembers of the way to each destination, so that status and backoff survive a restart.
create table sync_channel (
    destination  varchar(300) primary key,          -- scheme, host and port; never a path, which may hold a token
    failures     integer not null,                  -- channel faults in a row
    trouble      varchar(40) not null,              -- why nothing is sent; empty when the way is clear
    paused       boolean not null,                  -- somebody has to do something about the destination first
    at_the_door  boolean not null,                  -- the destination could not even be reached
    next_attempt timestamp(9) with time zone,
    last_attempt timestamp(9) with time zone
);
