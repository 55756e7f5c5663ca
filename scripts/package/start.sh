#!/bin/sh
# Opens the office in the folder "data" beside this file; makes the demonstration town there if it is empty.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
data="$here/data"
port="${DANGVU_PORT:-5080}"
url="http://localhost:$port"
if [ ! -e "$data/dangvu.db" ]; then
  echo "Chưa có dữ liệu: dựng thị trấn trình diễn · no data yet: making the demonstration town"
  "$here/app/dangvu" demo --data "$data"
fi
(
  i=0
  while [ "$i" -lt 60 ]; do
    if command -v curl >/dev/null 2>&1; then
      curl -fs -o /dev/null "$url/health/live" && break
    elif [ "$i" -ge 3 ]; then
      break
    fi
    i=$((i + 1))
    sleep 1
  done
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null 2>&1; then
    xdg-open "$url" >/dev/null 2>&1 || true
  fi
) &
echo "DangVu: $url"
exec "$here/app/dangvu" serve --data "$data" --urls "$url"
