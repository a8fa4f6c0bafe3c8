/// PHP would break down here: the client gets WordPress' page for that, with 500.
struct CrashedRequest: Error {}
