"""Tar files that are the same whenever and by whomever they are made."""
import gzip
import io
import tarfile


def tar(entries, moment):
    """The bytes of a tar file of (name, content or link, mode); a name that ends in a slash is a folder."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content, mode in entries:
            info = tarfile.TarInfo(name.rstrip("/"))
            info.mode, info.mtime, info.uname, info.gname = mode, moment, "root", "root"
            if name.endswith("/"):
                info.type = tarfile.DIRTYPE
                archive.addfile(info)
            elif isinstance(content, str):
                info.type, info.linkname = tarfile.SYMTYPE, content
                archive.addfile(info)
            else:
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def folders(names):
    """The folders that files of these names lie in, outermost first."""
    found = set()
    for name in names:
        parts = name.split("/")[:-1]
        found |= {"/".join(parts[: count + 1]) + "/" for count in range(len(parts))}
    return sorted(found - {"./"})


def compressed(data):
    return gzip.compress(data, 9, mtime=0)
